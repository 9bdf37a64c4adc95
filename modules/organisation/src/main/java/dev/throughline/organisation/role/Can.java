package dev.throughline.organisation.role;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may enter a field at all: a caller who holds one of the permissions somewhere. Whether it reaches the object at
/// hand is what [Access] decides.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Can {
    Permission[] value();
}
