package org.parvis.opendata.harvest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.parvis.kernel.Refusal;
import org.parvis.platform.BoundedExchange;
import org.springframework.stereotype.Component;

/** Asks an address elsewhere whether it answers, and takes nothing of what is there. */
@Component
class Trying {
    /** Of a machine that does not answer without its whole file. */
    private static final int LARGEST = 100_000;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Outside outside;
    private final InstantSource clock;
    private final Duration patience;

    Trying(Outside outside, HarvestSettings settings, InstantSource clock) {
        this.outside = outside;
        this.clock = clock;
        this.patience = settings.patience().compareTo(LONGEST) < 0 ? settings.patience() : LONGEST;
    }

    Tried trial(String address) {
        try {
            return trial(address, URI.create(address), "HEAD");
        } catch (IllegalArgumentException unread) {
            return tried(address, false, "refused");
        }
    }

    private Tried trial(String address, URI at, String method) {
        return switch (outside.ask(at, new Outside.Question(method, "*/*", patience, LARGEST))) {
            case Outside.Came.Kept(Refusal why) -> tried(address, false, "refused");
            case Outside.Came.Led() -> tried(address, false, "led");
            case Outside.Came.Nothing(BoundedExchange.Why why) ->
                    tried(
                            address,
                            why == BoundedExchange.Why.LARGE,
                            why.name().toLowerCase(Locale.ROOT));
            case Outside.Came.Answered(URI from, HttpResponse<byte[]> answer) ->
                    answered(address, from, method, answer.statusCode());
        };
    }

    private Tried answered(String address, URI from, String method, int status) {
        // some machines know no such question: they are asked for the file, and cut short
        boolean unknown = status == 403 || status == 405 || status == 501;
        return unknown && method.equals("HEAD")
                ? trial(address, from, "GET")
                : tried(address, status / 100 == 2, String.valueOf(status));
    }

    private Tried tried(String address, boolean answered, String said) {
        return new Tried(address, answered, said, clock.instant());
    }
}
