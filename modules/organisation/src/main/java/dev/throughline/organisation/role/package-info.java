/// Who may do what: levels, roles, permissions, and how far a grant reaches.
@NullMarked
package dev.throughline.organisation.role;

import org.jspecify.annotations.NullMarked;
