package dev.throughline.platform.graphql;

import dev.throughline.platform.execution.Failed;
import dev.throughline.platform.execution.LevelFetcher;
import dev.throughline.platform.execution.Place;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.HandlerMethod;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolverComposite;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.support.SourceMethodArgumentResolver;

/// A controller's method as a field: called for each parent, with arguments that are read once for all of them. What it
/// asks of its [Siblings] is loaded after the last call.
final class ControllerMethod implements LevelFetcher {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType SHAPE = MethodType.methodType(Object.class, Object[].class);
    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();
    private static final int NONE = -1;

    private final MethodHandle method;
    private final MethodParameter[] parameters;
    private final HandlerMethodArgumentResolverComposite resolvers;
    private final int source;
    private final int siblings;

    private ControllerMethod(
            MethodHandle method, MethodParameter[] parameters, HandlerMethodArgumentResolverComposite resolvers) {
        this.method = method;
        this.parameters = parameters;
        this.resolvers = resolvers;
        this.source = number(parameter -> resolver(parameter) instanceof SourceMethodArgumentResolver);
        this.siblings = number(parameter -> parameter.getParameterType() == Siblings.class);
    }

    static ControllerMethod of(Object controller, Method method, HandlerMethodArgumentResolverComposite resolvers) {
        Class<?> answer = method.getReturnType();
        boolean later = ReactiveAdapterRegistry.getSharedInstance().getAdapter(answer) != null;
        boolean siblings = List.of(method.getParameterTypes()).contains(Siblings.class);
        if (AnnotatedElementUtils.hasAnnotation(method, BatchMapping.class)
                || later && !(answer == CompletableFuture.class && siblings)) {
            throw new IllegalStateException(
                    "A field is answered for one parent, by a value or through Siblings: " + method);
        }
        method.setAccessible(true);
        HandlerMethod described = new HandlerMethod(controller, method);
        for (MethodParameter parameter : described.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
        }
        try {
            return new ControllerMethod(
                    LOOKUP.unreflect(method)
                            .bindTo(target(controller, method))
                            .asSpreader(Object[].class, method.getParameterCount())
                            .asType(SHAPE),
                    described.getMethodParameters(),
                    resolvers);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The controller itself where none of its proxy's advice, such as who may call, concerns the method.
    private static Object target(Object controller, Method method) {
        Object target = AopProxyUtils.getSingletonTarget(controller);
        boolean advised = controller instanceof Advised proxy
                && Stream.of(proxy.getAdvisors()).anyMatch(advisor -> concerns(advisor, method));
        return advised || target == null ? controller : target;
    }

    private static boolean concerns(Advisor advisor, Method method) {
        return !(advisor instanceof PointcutAdvisor pointed)
                || AopUtils.canApply(pointed.getPointcut(), method.getDeclaringClass())
                        && pointed.getPointcut().getMethodMatcher().matches(method, method.getDeclaringClass());
    }

    @Override
    public @Nullable Object[] fetch(Place place, List<?> parents) throws Exception {
        @Nullable Object[] arguments = arguments(place);
        @Nullable Object[] values = new Object[parents.size()];
        for (int parent = 0; parent < values.length; parent++) {
            if (source >= 0) {
                arguments[source] = parents.get(parent);
            }
            values[parent] = call(arguments);
        }
        if (siblings >= 0) {
            ((Siblings) Objects.requireNonNull(arguments[siblings])).load();
            for (int parent = 0; parent < values.length; parent++) {
                values[parent] = values[parent] instanceof CompletableFuture<?> later ? loaded(later) : values[parent];
            }
        }
        return values;
    }

    private @Nullable Object call(@Nullable Object[] arguments) {
        try {
            return (Object) method.invokeExact(arguments);
        } catch (Throwable failure) {
            return new Failed(failure);
        }
    }

    private static @Nullable Object loaded(CompletableFuture<?> later) {
        return later.state() == Future.State.SUCCESS ? later.resultNow() : new Failed(cause(later));
    }

    private static Throwable cause(CompletableFuture<?> later) {
        Throwable failure = later.exceptionNow();
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    private @Nullable Object[] arguments(Place place) throws Exception {
        @Nullable Object[] arguments = new Object[parameters.length];
        for (int number = 0; number < arguments.length; number++) {
            if (number == siblings) {
                arguments[number] = new Siblings();
            } else if (number != source) {
                arguments[number] =
                        resolver(parameters[number]).resolveArgument(parameters[number], place.environment());
            }
        }
        return arguments;
    }

    private HandlerMethodArgumentResolver resolver(MethodParameter parameter) {
        return Objects.requireNonNull(resolvers.getArgumentResolver(parameter), parameter::toString);
    }

    private int number(Predicate<MethodParameter> wanted) {
        return IntStream.range(0, parameters.length)
                .filter(number -> wanted.test(parameters[number]))
                .findFirst()
                .orElse(NONE);
    }
}
