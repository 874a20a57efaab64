package com.viewra.playback.profiles;

/// A profile that cannot be used, with the file and line where it goes wrong.
final class ProfileException extends Exception {
    private static final long serialVersionUID = 1;

    ProfileException(String file, int line, String what) {
        super("Device profile %s, line %d: %s".formatted(file, line, what));
    }
}
