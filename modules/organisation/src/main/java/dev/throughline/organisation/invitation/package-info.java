/// How people come in: an admin invites an e-mail address to a role, and whoever it belongs to accepts.
@NullMarked
package dev.throughline.organisation.invitation;

import org.jspecify.annotations.NullMarked;
