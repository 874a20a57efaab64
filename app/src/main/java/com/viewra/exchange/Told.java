package com.viewra.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/// Values as other programs write them; what cannot be understood is taken as not told. Times without a zone are taken
/// for UTC, so they may be off by some hours.
final class Told {
    private Told() {}

    static OptionalInt number(String text) {
        return text.strip().matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text.strip())) : OptionalInt.empty();
    }

    static OptionalInt year(String date) {
        return date.matches("\\d{4}(\\D.*)?") ? number(date.substring(0, 4)) : OptionalInt.empty();
    }

    /// From 1 to 10; 0 stands for none.
    static OptionalInt rating(String text) {
        if (!text.strip().matches("\\d{1,2}(\\.\\d+)?")) return OptionalInt.empty();
        long rating = Math.round(Double.parseDouble(text.strip()));
        return rating >= 1 && rating <= 10 ? OptionalInt.of((int) rating) : OptionalInt.empty();
    }

    static Optional<Duration> seconds(String text) {
        if (!text.strip().matches("\\d{1,7}(\\.\\d+)?")) return Optional.empty();
        return Optional.of(Duration.ofMillis((long) (Double.parseDouble(text.strip()) * 1000)));
    }

    /// `2024-05-06`, `2024-05-06 07:08:09`, or ISO 8601.
    static Optional<Instant> instant(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            if (iso.length() == 10)
                return Optional.of(
                        LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant());
            if (iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)"))
                return Optional.of(OffsetDateTime.parse(iso).toInstant());
            return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
