package dev.throughline.platform.execution;

/// What the values of a field are: [Leaves], or [Nested] with fields of their own.
sealed interface Values permits Leaves, Nested {}
