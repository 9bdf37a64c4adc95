package dev.throughline.platform.execution;

/// What the values of a field are: [Leaves], or [Nested] with fields of their own.
sealed interface Values permits Leaves, Nested {

    /// What is asked of each; nothing where it has no fields, or where they depend on each value's type.
    Expected below();
}
