package org.parvis.opendata.harvest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.parvis.kernel.Refusal;
import org.parvis.platform.BoundedExchange;
import org.parvis.platform.BoundedExchange.Answer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The one place that asks machines elsewhere, in bounds of time and size that hold for the whole of
 * an answer. Each address, also one to which an answer leads, is looked at before it is asked:
 * nobody is led inside.
 */
@Component
class Outside implements DisposableBean {
    private static final int REDIRECTIONS = 3;

    private final Outward outward;
    private final HttpClient client;

    Outside(Outward outward, HarvestSettings settings) {
        this.outward = outward;
        this.client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(settings.patience())
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /**
     * How something is asked for.
     *
     * @param accept what is understood
     * @param largest bytes of an answer that are taken
     */
    record Question(String method, String accept, Duration patience, int largest) {}

    /** What came of it. */
    sealed interface Came {
        /** The address may not be asked. */
        record Kept(Refusal why) implements Came {}

        /** It led on and on. */
        record Led() implements Came {}

        record Nothing(BoundedExchange.Why why) implements Came {}

        /**
         * @param from which address answered in the end
         */
        record Answered(URI from, HttpResponse<byte[]> answer) implements Came {}
    }

    Came ask(URI address, Question question) {
        URI now = address;
        for (int led = 0; led <= REDIRECTIONS; led++) {
            Optional<Refusal> refused = outward.refused(now);
            if (refused.isPresent()) {
                return new Came.Kept(refused.get());
            }
            switch (exchange(now, question)) {
                case Answer.None(BoundedExchange.Why why) -> {
                    return new Came.Nothing(why);
                }
                case Answer.Whole(HttpResponse<byte[]> answer) -> {
                    Optional<URI> further = further(now, answer);
                    if (further.isEmpty()) {
                        return new Came.Answered(now, answer);
                    }
                    now = further.get();
                }
            }
        }
        return new Came.Led();
    }

    private Answer exchange(URI address, Question question) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(question.patience())
                        .header("Accept", question.accept())
                        .header("User-Agent", "Parvis")
                        .method(question.method(), HttpRequest.BodyPublishers.noBody())
                        .build();
        return BoundedExchange.ask(client, request, question.largest());
    }

    private static Optional<URI> further(URI now, HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 3) {
            return Optional.empty();
        }
        try {
            return answer.headers()
                    .firstValue("Location")
                    .filter(location -> !location.isEmpty())
                    .map(now::resolve);
        } catch (IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
