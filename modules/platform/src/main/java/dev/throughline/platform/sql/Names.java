package dev.throughline.platform.sql;

/// Between the names of columns and those of the API.
final class Names {

    private Names() {}

    static String camel(String snake) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (char letter : snake.toCharArray()) {
            if (letter == '_') {
                capital = true;
            } else {
                name.append(capital ? Character.toUpperCase(letter) : letter);
                capital = false;
            }
        }
        return name.toString();
    }

    static String snake(String camel) {
        StringBuilder name = new StringBuilder();
        for (char letter : camel.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                name.append('_');
            }
            name.append(Character.toLowerCase(letter));
        }
        return name.toString();
    }
}
