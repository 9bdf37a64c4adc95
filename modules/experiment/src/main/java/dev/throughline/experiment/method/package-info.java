/// Methods: how one can learn, what each needs, and what it can and cannot show.
@NullMarked
package dev.throughline.experiment.method;

import org.jspecify.annotations.NullMarked;
