/// People join an organisation by the domain of their e-mail address, with the role that its policy gives.
@NullMarked
package dev.throughline.organisation.joining;

import org.jspecify.annotations.NullMarked;
