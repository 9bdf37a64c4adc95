package dev.throughline.organisation.role;

import dev.throughline.platform.security.Caller;
import dev.throughline.platform.security.PersonRequired;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.stereotype.Controller;

@Configuration(proxyBeanMethods = false)
class CanConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor can() {
        Map<Method, List<Permission>> asked = new ConcurrentHashMap<>();
        return new AuthorizationManagerBeforeMethodInterceptor(
                new AnnotationMatchingPointcut(Controller.class, Can.class), (authentication, invocation) -> {
                    List<Permission> permissions =
                            asked.computeIfAbsent(invocation.getMethod(), CanConfiguration::permissions);
                    Caller caller = Caller.current();
                    if (caller.machine() != null && permissions.stream().noneMatch(Permission::openToServiceAccounts)) {
                        throw new PersonRequired();
                    }
                    return new AuthorizationDecision(
                            permissions.stream().anyMatch(permission -> caller.may(permission.name())));
                });
    }

    private static List<Permission> permissions(Method method) {
        return List.of(Objects.requireNonNull(AnnotationUtils.findAnnotation(method, Can.class))
                .value());
    }
}
