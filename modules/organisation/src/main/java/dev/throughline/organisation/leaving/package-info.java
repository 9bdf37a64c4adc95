/// What an organisation and its people take along when they leave, and bring when they come.
@NullMarked
package dev.throughline.organisation.leaving;

import org.jspecify.annotations.NullMarked;
