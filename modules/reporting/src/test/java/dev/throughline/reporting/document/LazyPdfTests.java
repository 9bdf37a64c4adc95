package dev.throughline.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever never wants a PDF does without the libraries that write one.
class LazyPdfTests {

    private static final String OURS = "dev.throughline.reporting.";
    private static final String PDF_FILE = PdfFile.class.getName();

    /// A start introspects each class and initialises most; here it is done to all of them.
    @Test
    void loadsNoPdfClassBeforeSomebodyWantsAPdf() throws Exception {
        var loader = new Witness();
        for (String name : names()) {
            if (!name.startsWith(PDF_FILE)) {
                introspect(Class.forName(name, true, loader));
            }
        }
        assertThat(loader.libraries).isEmpty();
        introspect(Class.forName(PDF_FILE, true, loader));
        assertThat(loader.libraries).isNotEmpty();
    }

    private static void introspect(Class<?> type) {
        assertThat(Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields()))
                .doesNotContainNull();
    }

    private static List<String> names() throws Exception {
        URI place = PdfFile.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path classes = Path.of(place);
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> name.startsWith(OURS))
                    .toList();
        }
    }

    /// Defines the module's classes anew, and remembers which classes of the libraries they ask for.
    private static final class Witness extends ClassLoader {

        private final List<String> libraries = new ArrayList<>();

        Witness() {
            super(LazyPdfTests.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.openhtmltopdf.") || name.startsWith("org.apache.pdfbox.")) {
                libraries.add(name);
            }
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
