package dev.throughline.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Cursors of lists in memory: the list and a place in it.
final class Places {

    private Places() {}

    static String write(Listing listing, Object parent, int place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((listing.signature(parent) + "@" + place).getBytes(StandardCharsets.UTF_8));
    }

    static int read(Listing listing, Object parent, String cursor, int size) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("@", 2);
            int place = Integer.parseInt(parts[1]);
            if (parts[0].equals(listing.signature(parent)) && place >= 0 && place < size) {
                return place;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw foreign(listing);
        }
        throw foreign(listing);
    }

    private static BadInput foreign(Listing listing) {
        return new BadInput(listing.cursorArgument(), Listing.FOREIGN_CURSOR);
    }
}
