package org.parvis.feed;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;

/** A feed without its job: a test drains it when it wants. */
public final class FeedForTests {
    private FeedForTests() {}

    public static Feed feed(
            Scenes scenes,
            ActSource source,
            List<Follower> followers,
            InstantSource clock,
            OneByOne alone) {
        return new Feed(scenes, source, followers, new SimpleMeterRegistry(), clock, alone);
    }
}
