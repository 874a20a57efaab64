package com.viewra.settings;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// A random secret in a file that only its owner may read (mode 600), made when it is first asked for.
public final class SecretFile {
    private static final int SECRET_BYTES = 32;

    private SecretFile() {}

    /// @return the secret, 43 characters that are safe in addresses
    public static String readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) write(file, random());
        return Files.readString(file).strip();
    }

    /// Writes `text` so that no other user can read it at any moment, and no reader sees half of it.
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path partial = isPosix()
                ? Files.createTempFile(
                        folder,
                        "secret-",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "secret-", ".tmp"); // Windows: the user's own folder protects it
        try {
            Files.writeString(partial, text);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    public static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
