package dev.throughline.inbox.preference;

import dev.throughline.inbox.kind.Delivery;
import org.jspecify.annotations.Nullable;

record SetInboxPreference(String kind, @Nullable Delivery delivery) {}
