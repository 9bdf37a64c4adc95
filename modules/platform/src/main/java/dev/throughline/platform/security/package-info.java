/// Who is calling: a verified token becomes a member of one organisation with permissions and their reach.
@NullMarked
package dev.throughline.platform.security;

import org.jspecify.annotations.NullMarked;
