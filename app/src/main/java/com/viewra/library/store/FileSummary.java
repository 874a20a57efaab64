package com.viewra.library.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What a list shows of the first file of an item.
record FileSummary(
        Path path, Optional<Duration> duration, Optional<String> broken, OptionalInt width, OptionalInt height) {}
