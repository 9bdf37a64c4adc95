/// E-mail: what goes out as a message, and whether the mail server took it.
@NullMarked
package dev.throughline.platform.mail;

import org.jspecify.annotations.NullMarked;
