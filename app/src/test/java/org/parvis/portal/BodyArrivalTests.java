package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyArrivalTests {
    private static final long SECOND = 1_000_000_000L;

    private final Deque<Content.Chunk> coming = new ArrayDeque<>();
    private final AtomicInteger read = new AtomicInteger();
    private long nanos;

    @Test
    void aRequestCountsWhenItsLastByteWasRead() {
        BodyArrival body = (BodyArrival) BodyArrival.of(request("POST"), () -> nanos);
        body.whenRead(read::incrementAndGet);
        coming.add(chunk(6, false));
        assertThat(body.read()).isNotNull();
        assertThat(body.read()).isNull();
        assertThat(read).hasValue(0);
        coming.add(chunk(4, false));
        coming.add(Content.Chunk.EOF);
        assertThat(body.read()).isNotNull();
        assertThat(body.read()).isNotNull();
        assertThat(read).hasValue(1);
    }

    @Test
    void aBodyReadBeforeAnybodyAskedHasCome() {
        BodyArrival body = (BodyArrival) BodyArrival.of(request("POST"), () -> nanos);
        coming.add(chunk(10, true));
        body.read();
        body.whenRead(read::incrementAndGet);
        assertThat(read).hasValue(1);
    }

    @Test
    void whatTricklesInIsEndedAfterAWhile() {
        BodyArrival body = (BodyArrival) BodyArrival.of(request("POST"), () -> nanos);
        for (int i = 0; i < 3; i++) {
            coming.add(chunk(1, false));
            assertThat(Content.Chunk.isFailure(body.read())).isFalse();
            nanos += 14 * SECOND;
        }
        coming.add(chunk(1, false));
        assertThat(Content.Chunk.isFailure(body.read(), true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whatBeginsAtOnceCountsAtOnceWhateverItPromises(String method) {
        Request asked = request(method);
        assertThat(BodyArrival.of(asked, () -> nanos)).isSameAs(asked);
    }

    private static Content.Chunk chunk(int bytes, boolean last) {
        return Content.Chunk.from(ByteBuffer.allocate(bytes), last);
    }

    /** A request of ten bytes whose line is this test. */
    private Request request(String method) {
        HttpFields headers = HttpFields.build().add("Content-Length", "10");
        return (Request)
                Proxy.newProxyInstance(
                        Request.class.getClassLoader(),
                        new Class<?>[] {Request.class},
                        (proxy, asked, arguments) ->
                                switch (asked.getName()) {
                                    case "getMethod" -> method;
                                    case "getHeaders" -> headers;
                                    case "read" -> coming.poll();
                                    default -> null;
                                });
    }
}
