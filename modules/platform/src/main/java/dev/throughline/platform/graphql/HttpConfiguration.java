package dev.throughline.platform.graphql;

import dev.throughline.platform.errors.RequestErrorWriter;
import dev.throughline.platform.limits.Crowd;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.filter.RequestContextFilter;
import tools.jackson.databind.json.JsonMapper;

/// What stands between the socket and GraphQL.
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final int WRITTEN_AT_ONCE = 32 * 1024;

    /// Beside Spring MVC, which costs each request more than to read and to answer it.
    @Bean
    ServletRegistrationBean<GraphQlOverHttp> graphQlOverHttp(
            GraphQlSource source, JsonMapper json, RequestErrorWriter errors, Crowd crowd, Documents documents) {
        ServletRegistrationBean<GraphQlOverHttp> servlet = new ServletRegistrationBean<>(
                new GraphQlOverHttp(source, json, errors, crowd, documents::text), "/graphql");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    /// Nothing asks for the request behind a service's back.
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContext() {
        FilterRegistrationBean<RequestContextFilter> none = new FilterRegistrationBean<>(new RequestContextFilter());
        none.setEnabled(false);
        return none;
    }

    /// A large answer leaves in a few writes instead of many; the buffer belongs to a connection, so it stays small.
    @Bean
    TomcatConnectorCustomizer writeBuffer() {
        return connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITTEN_AT_ONCE));
    }
}
