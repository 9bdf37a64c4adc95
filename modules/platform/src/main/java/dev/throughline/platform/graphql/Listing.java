package dev.throughline.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a caller asks of a list: a page in one direction, a filter, an order, and whether to count.
/// What list it is (its name, parent, filter and order) stands in its cursors, so that a cursor of another one is
/// refused.
public record Listing(
        String name,
        int size,
        boolean backwards,
        @Nullable String cursor,
        Map<String, Object> filter,
        List<Order> orderBy,
        boolean counted) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MAXIMUM_SIZE = 100;
    public static final String FOREIGN_CURSOR =
            "This cursor is not one of this list with this filter in this order; begin again without it.";
    private static final int SIGNATURE_BYTES = 12;

    static Listing of(String name, Map<String, Object> arguments, boolean counted) {
        Integer first = (Integer) arguments.get("first");
        Integer last = (Integer) arguments.get("last");
        String after = (String) arguments.get("after");
        String before = (String) arguments.get("before");
        if (first != null && last != null) {
            throw new BadInput("last", "Ask for the first or for the last nodes, not for both.");
        }
        if (after != null && before != null) {
            throw new BadInput("before", "Give after or before, not both.");
        }
        if (last != null && after != null || before != null && first != null) {
            throw new BadInput(last != null ? "after" : "before", "first goes with after, last goes with before.");
        }
        boolean backwards = last != null || before != null;
        int size = Objects.requireNonNullElse(backwards ? last : first, DEFAULT_SIZE);
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new BadInput(
                    backwards ? "last" : "first",
                    "A page has 1 to %d nodes; %d were asked for.".formatted(MAXIMUM_SIZE, size));
        }
        return new Listing(
                name, size, backwards, backwards ? before : after, filter(arguments), orders(arguments), counted);
    }

    public String cursorArgument() {
        return backwards ? "before" : "after";
    }

    /// Tells this list from any other, whatever page of it is asked for.
    public String signature(@Nullable Object parent) {
        String whole = String.join("|", name, orderBy.toString(), canonical(filter), String.valueOf(parent));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, SIGNATURE_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String canonical(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, String> sorted = new TreeMap<>();
                map.forEach((key, part) -> sorted.put(String.valueOf(key), canonical(part)));
                yield sorted.toString();
            }
            case List<?> list -> list.stream().map(Listing::canonical).toList().toString();
            case null -> "null";
            default -> value.toString();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> filter(Map<String, Object> arguments) {
        Object filter = arguments.get("filter");
        return filter == null ? Map.of() : (Map<String, Object>) filter;
    }

    @SuppressWarnings("unchecked")
    private static List<Order> orders(Map<String, Object> arguments) {
        Object orderBy = arguments.get("orderBy");
        if (orderBy == null) {
            return List.of();
        }
        List<Order> orders = new ArrayList<>();
        for (Map<String, Object> order : (List<Map<String, Object>>) orderBy) {
            orders.add(new Order(String.valueOf(order.get("field")), "DESC".equals(order.get("direction"))));
        }
        return orders;
    }
}
