package dev.throughline.platform.execution;

import java.util.Set;

/// What the values of a field are: [Leaves], or [Nested] with fields of their own.
sealed interface Values permits Leaves, Nested {

    /// The fields that are asked of each; none where it has none, or where they depend on each value's type.
    Set<String> below();
}
