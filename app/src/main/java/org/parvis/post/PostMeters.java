package org.parvis.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** How many messages wait to leave, and how many could not: counts, never whose. */
@Component
class PostMeters implements MeterBinder {
    private final Scenes scenes;

    PostMeters(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "parvis.post.waiting", "status in ('queued', 'sending')");
        gauge(registry, "parvis.post.failed", "status = 'failed'");
    }

    private void gauge(MeterRegistry registry, String name, String which) {
        Gauge.builder(name, () -> count(which)).strongReference(true).register(registry);
    }

    private long count(String which) {
        return scenes.job(
                jobs ->
                        jobs.sql("select count(*) from post.messages where " + which)
                                .query(Long.class)
                                .single());
    }
}
