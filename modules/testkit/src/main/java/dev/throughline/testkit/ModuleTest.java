package dev.throughline.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/// A test against the module at hand and those below it, as they run: over HTTP, with tokens, on a real database. Its
/// buckets of points are large, and nodes do not meet while statements are counted.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ModuleTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"throughline.limits.rate.points=100000000", "throughline.limits.rate.shared=1h"})
@ContextConfiguration(initializers = ModuleTestApplication.Environment.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ModuleTest {}
