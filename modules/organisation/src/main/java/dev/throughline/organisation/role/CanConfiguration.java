package dev.throughline.organisation.role;

import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.PersonRequired;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;

@Configuration(proxyBeanMethods = false)
class CanConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor can() {
        return new AuthorizationManagerBeforeMethodInterceptor(
                AnnotationMatchingPointcut.forMethodAnnotation(Can.class), (authentication, invocation) -> {
                    Can can = Objects.requireNonNull(AnnotationUtils.findAnnotation(invocation.getMethod(), Can.class));
                    Caller caller = Caller.current();
                    if (caller.machine() != null
                            && Stream.of(can.value()).noneMatch(Permission::openToServiceAccounts)) {
                        throw new PersonRequired();
                    }
                    return new AuthorizationDecision(
                            Stream.of(can.value()).anyMatch(permission -> caller.may(permission.name())));
                });
    }
}
