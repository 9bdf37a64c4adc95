package dev.throughline.inbox.box;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.sql.Stretch;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// Cursors of what is owed: the list, since when something is owed, and its id.
final class OwedCursor {

    private static final String SEPARATOR = "@";
    private static final int PARTS = 3;

    private OwedCursor() {}

    static String write(Listing listing, Object parent, Owed owed) {
        String text = String.join(
                SEPARATOR,
                listing.signature(parent),
                owed.since().toString(),
                owed.about().value().toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// One more than the page has, so that it is known whether there is more.
    static Stretch stretch(Listing listing, Object parent) {
        int most = listing.size() + 1;
        if (listing.cursor() == null) {
            return new Stretch(null, null, listing.backwards(), most);
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(listing.cursor()), StandardCharsets.UTF_8)
                    .split(SEPARATOR, -1);
            if (parts.length == PARTS && parts[0].equals(listing.signature(parent))) {
                return new Stretch(Instant.parse(parts[1]), UUID.fromString(parts[2]), listing.backwards(), most);
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw foreign(listing);
        }
        throw foreign(listing);
    }

    private static BadInput foreign(Listing listing) {
        return new BadInput(listing.cursorArgument(), Listing.FOREIGN_CURSOR);
    }
}
