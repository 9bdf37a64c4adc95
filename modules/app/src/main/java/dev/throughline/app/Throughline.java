package dev.throughline.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Throughline, as it is deployed.
@SpringBootApplication(scanBasePackages = "dev.throughline")
public class Throughline {

    public static void main(String[] arguments) {
        SpringApplication.run(Throughline.class, arguments);
    }
}
