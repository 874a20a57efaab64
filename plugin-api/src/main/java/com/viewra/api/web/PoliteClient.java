package com.viewra.api.web;

import com.viewra.api.web.AnswerCache.Entry;
import com.viewra.api.web.WebException.Code;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks one service: at its pace, again after a wait where that may help, not at all while it is out of order, and not
/// twice for what it told lately. A stale answer is better than none: it is given where the service cannot be reached.
/// Safe for use from any thread; blocks.
public final class PoliteClient implements AutoCloseable {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[ ,])max-age=(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final String service;
    private final Supplier<String> userAgent;
    private final Courtesy courtesy;
    private final AnswerCache cache;
    private final InstantSource clock;
    private final Pacer.Pause pause;
    private final Pacer pacer;
    private final CircuitBreaker breaker;
    private final HttpClient http;

    /// @param service its name, for messages
    /// @param cache folder for answers
    public PoliteClient(String service, String userAgent, Path cache, Courtesy courtesy) {
        this(service, () -> userAgent, cache, courtesy);
    }

    /// @param userAgent asked at each request, so that a changed setting counts at once
    public PoliteClient(String service, Supplier<String> userAgent, Path cache, Courtesy courtesy) {
        this(service, userAgent, cache, courtesy, Clock.systemUTC(), Thread::sleep);
    }

    PoliteClient(
            String service,
            Supplier<String> userAgent,
            Path cache,
            Courtesy courtesy,
            InstantSource clock,
            Pacer.Pause pause) {
        this.service = service;
        this.userAgent = userAgent;
        this.courtesy = courtesy;
        this.cache = new AnswerCache(cache);
        this.clock = clock;
        this.pause = pause;
        this.pacer = new Pacer(clock, pause, courtesy.interval());
        this.breaker = new CircuitBreaker(clock, courtesy.breakAfter(), courtesy.pause());
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(courtesy.timeout())
                .build();
    }

    /// Whether it would be asked now; not while it rests after failures.
    public boolean isAvailable() {
        return breaker.closedUntil().isEmpty();
    }

    /// @param headers besides the usual ones; what is secret belongs here, not into the address
    /// @return the body of a successful answer, from the cache while it is fresh
    /// @throws WebException if there is none to be had
    public byte[] get(URI address, Map<String, String> headers) throws WebException, InterruptedException {
        Optional<Entry> kept = cache.find(address);
        if (kept.isPresent() && clock.instant().isBefore(kept.get().freshUntil()))
            return kept.get().body();
        try {
            return fetch(address, headers, kept);
        } catch (WebException e) {
            if (kept.isPresent() && e.isPassing()) return kept.get().body();
            throw e;
        }
    }

    /// Forgets an answer that turned out to make no sense, such as the page of a network that wants people to log in
    /// first: the next question is asked again.
    public void forget(URI address) {
        cache.forget(address);
    }

    private byte[] fetch(URI address, Map<String, String> headers, Optional<Entry> kept)
            throws WebException, InterruptedException {
        Duration wait = courtesy.backOff();
        for (int attempt = 1; ; attempt++) {
            requireAvailable();
            try {
                return ask(address, headers, kept);
            } catch (Refusal e) {
                Duration wanted = e.wait.orElse(wait);
                if (!e.error.isPassing()) throw e.error;
                if (wanted.compareTo(courtesy.longestWait()) > 0) breaker.rest(wanted);
                if (attempt >= courtesy.attempts() || wanted.compareTo(courtesy.longestWait()) > 0) throw e.error;
                pause.of(wanted);
                wait = wait.multipliedBy(2);
            }
        }
    }

    private void requireAvailable() throws WebException {
        Optional<Instant> until = breaker.closedUntil();
        if (until.isPresent())
            throw new WebException(
                    Code.BUSY, service + " did not answer lately. It is asked again from " + until.get() + " on.");
    }

    private byte[] ask(URI address, Map<String, String> headers, Optional<Entry> kept)
            throws Refusal, InterruptedException {
        pacer.awaitTurn();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(courtesy.timeout())
                .header("User-Agent", userAgent.get())
                .header("Accept", "application/json, image/*;q=0.9");
        headers.forEach(request::header);
        kept.map(Entry::tag).filter(tag -> !tag.isEmpty()).ifPresent(tag -> request.header("If-None-Match", tag));
        return read(address, send(request.build()), kept);
    }

    /// The time limit of the JDK's client ends with the head of the answer; this one holds for all of it.
    private HttpResponse<byte[]> send(HttpRequest request) throws Refusal, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), courtesy.largestBytes()));
        try {
            return answer.get(courtesy.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed(Code.UNREACHABLE, " did not answer in time.", e);
        } catch (ExecutionException e) {
            throw failed(Code.UNREACHABLE, " cannot be reached, or breaks off its answers.", e);
        } finally {
            answer.cancel(true);
        }
    }

    private byte[] read(URI address, HttpResponse<byte[]> answer, Optional<Entry> kept) throws Refusal {
        int status = answer.statusCode();
        if (status == OK) {
            breaker.succeeded();
            return keep(address, answer, answer.body());
        }
        if (status == NOT_MODIFIED && kept.isPresent()) {
            breaker.succeeded();
            return keep(address, answer, kept.get().body());
        }
        Optional<Duration> wait = answer.headers().firstValue("Retry-After").flatMap(this::wait);
        if (status == TOO_MANY || status == BUSY) {
            breaker.failed();
            throw new Refusal(new WebException(Code.BUSY, service + " asks to be left alone for a while."), wait);
        }
        if (status >= FIRST_SERVER_ERROR) throw failed(Code.UNREACHABLE, " is out of order (" + status + ").", null);
        breaker.succeeded();
        throw new Refusal(refused(status), wait);
    }

    private WebException refused(int status) {
        return switch (status) {
            case 401, 403 -> new WebException(Code.REFUSED, service + " does not take the key.");
            case 404, 410 -> new WebException(Code.NOT_FOUND, service + " knows nothing of that.");
            default -> new WebException(Code.UNKNOWN, service + " refused the question (" + status + ").");
        };
    }

    private byte[] keep(URI address, HttpResponse<byte[]> answer, byte[] body) {
        String control = answer.headers().firstValue("Cache-Control").orElse("");
        Matcher age = MAX_AGE.matcher(control);
        Duration fresh = age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : courtesy.fresh();
        String tag = answer.headers().firstValue("ETag").orElse("");
        if (!control.contains("no-store"))
            cache.keep(address, new Entry(body, clock.instant().plus(fresh), tag));
        return body;
    }

    /// Seconds, or the time of day until when (RFC 9110 10.2.3).
    private Optional<Duration> wait(String retryAfter) {
        if (SECONDS.matcher(retryAfter.strip()).matches())
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())));
        try {
            Instant end = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), end);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Refusal failed(Code code, String what, @Nullable Exception cause) {
        breaker.failed();
        String sentence = service + what;
        return new Refusal(
                cause == null ? new WebException(code, sentence) : new WebException(code, sentence, cause),
                Optional.empty());
    }

    /// One attempt that failed.
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final transient WebException error;
        private final transient Optional<Duration> wait;

        Refusal(WebException error, Optional<Duration> wait) {
            super(error);
            this.error = error;
            this.wait = wait;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
