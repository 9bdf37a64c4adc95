package dev.throughline.platform.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Checksums {

    private Checksums() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
