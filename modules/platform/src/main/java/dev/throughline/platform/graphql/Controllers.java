package dev.throughline.platform.graphql;

import org.springframework.graphql.data.method.HandlerMethodArgumentResolverComposite;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/// Finds the controllers' methods and checks them against the schema. Who calls them is [ControllerFields].
final class Controllers extends AnnotatedControllerConfigurer {

    HandlerMethodArgumentResolverComposite resolvers() {
        return getArgumentResolvers();
    }
}
