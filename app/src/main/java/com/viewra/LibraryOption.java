package com.viewra;

import com.viewra.api.scan.LibraryKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A folder on the command line: `[KIND:]PATH`.
record LibraryOption(LibraryKind kind, Path folder) {
    static LibraryOption parse(String text) {
        int colon = text.indexOf(':');
        Optional<LibraryKind> kind = colon < 0 ? Optional.empty() : kind(text.substring(0, colon));
        String path = kind.isPresent() ? text.substring(colon + 1) : text;
        return new LibraryOption(
                kind.orElse(LibraryKind.MIXED), Path.of(path).toAbsolutePath().normalize());
    }

    /// What to call the library.
    String name() {
        return folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
    }

    private static Optional<LibraryKind> kind(String text) {
        return Arrays.stream(LibraryKind.values())
                .filter(kind -> kind.id().equalsIgnoreCase(text))
                .findFirst();
    }

    static final class Converter implements ITypeConverter<LibraryOption> {
        @Override
        public LibraryOption convert(String text) {
            LibraryOption option = parse(text);
            if (!Files.isDirectory(option.folder))
                throw new TypeConversionException("there is no folder " + option.folder);
            if (!Files.isReadable(option.folder))
                throw new TypeConversionException("the folder " + option.folder + " may not be read");
            return option;
        }
    }
}
