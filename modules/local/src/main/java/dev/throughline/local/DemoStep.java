package dev.throughline.local;

import java.util.Map;

/// One mutation by one person. What it makes is known to later steps by the step's name, as `${name}` in their inputs.
record DemoStep(String as, String mutation, String gives, String name, Map<String, Object> input) {

    /// A month passes.
    boolean turnsTheCalendar() {
        return as.equals("calendar");
    }

    String document() {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return "mutation ($input: %s!) { result: %s(input: $input) { made: %s { id } userErrors { code path message } } }"
                .formatted(type, mutation, gives);
    }
}
