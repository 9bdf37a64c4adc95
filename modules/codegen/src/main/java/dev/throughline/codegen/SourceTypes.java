package dev.throughline.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The records and enums that the modules' sources declare, by module and simple name: columns get these types by name,
/// so there is no list to keep.
record SourceTypes(Map<String, String> qualifiedNames) {

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:record|enum) (\\w+)");

    static SourceTypes in(Path modules) throws IOException {
        Map<String, String> names = new TreeMap<>();
        try (var files = Files.walk(modules, 12)) {
            for (Path file : files.filter(path -> path.toString().contains("/src/main/java/"))
                    .filter(path -> path.toString().endsWith(".java"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                Matcher declaration = DECLARATION.matcher(Files.readString(file));
                if (declaration.find() && declaration.group(1).equals(name)) {
                    String relative = modules.relativize(file).toString();
                    String module = relative.substring(0, relative.indexOf('/'));
                    String qualified = relative.substring(relative.indexOf("/java/") + "/java/".length())
                            .replace(".java", "")
                            .replace('/', '.');
                    names.put(module + ":" + name, qualified);
                }
            }
        }
        return new SourceTypes(names);
    }

    Optional<String> find(String module, String name) {
        return Optional.ofNullable(qualifiedNames.get(module + ":" + name));
    }

    String id(String module, String table) {
        String name = pascal(table) + "Id";
        return find(module, name)
                .orElseThrow(() -> new IllegalStateException(
                        "Table " + module + "." + table + " needs a record " + name + " in module " + module));
    }

    static String pascal(String snake) {
        StringBuilder name = new StringBuilder();
        for (String word : snake.split("_")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
