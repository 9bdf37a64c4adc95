package dev.throughline.platform.tenancy;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:throughline-defaults.properties")
class TenancyConfiguration {

    @Bean
    TenantTransactionManager transactionManager(DataSource source) {
        return new TenantTransactionManager(source);
    }
}
