package org.parvis.opendata.harvest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.BoundedExchange;
import org.springframework.stereotype.Component;

/** Fetches a page of a catalogue elsewhere, or says in words why it did not come. */
@Component
class Fetching {
    static final int LARGEST = 10_000_000;

    private final Outside outside;
    private final HarvestSettings settings;

    Fetching(Outside outside, HarvestSettings settings) {
        this.outside = outside;
        this.settings = settings;
    }

    /**
     * What came.
     *
     * @param from where it came from in the end
     * @param type as the answer calls it, in small letters, without parameters
     */
    record Fetched(URI from, String type, byte[] body) {}

    Outcome<Fetched> get(URI address, String accept) {
        var question = new Outside.Question("GET", accept, settings.patience(), LARGEST);
        return switch (outside.ask(address, question)) {
            case Outside.Came.Kept(Refusal why) -> Outcome.refused(why);
            case Outside.Came.Led() -> Outcome.refused("opendata.harvest.failed.led");
            case Outside.Came.Nothing(BoundedExchange.Why why) -> failed(why);
            case Outside.Came.Answered(URI from, HttpResponse<byte[]> answer) -> read(from, answer);
        };
    }

    private static Outcome<Fetched> read(URI from, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 500 || status == 429) {
            return Outcome.refused("opendata.harvest.failed.busy", status);
        }
        if (status != 200) {
            return Outcome.refused("opendata.harvest.failed.status", status);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String bare = type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Outcome.ok(new Fetched(from, bare, answer.body()));
    }

    private Outcome<Fetched> failed(BoundedExchange.Why why) {
        return switch (why) {
            case SLOW ->
                    Outcome.refused(
                            "opendata.harvest.failed.slow",
                            Math.max(1, settings.patience().toSeconds()));
            case LARGE -> Outcome.refused("opendata.harvest.failed.large", LARGEST / 1_000_000);
            case CUT, AWAY -> Outcome.refused("opendata.harvest.failed.broken");
        };
    }
}
