/// What moved that concerns a member, kept until some time after.
@NullMarked
package dev.throughline.inbox.notification;

import org.jspecify.annotations.NullMarked;
