package org.parvis.cases.counting;

import java.io.PrintStream;
import java.util.List;
import org.parvis.feed.Feed;
import org.parvis.platform.Command;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** {@code ./run status}: what this installation holds, and whether its followers keep up. */
@Component
class StatusCommand implements Command {
    private final Scenes scenes;
    private final Feed feed;

    StatusCommand(Scenes scenes, Feed feed) {
        this.scenes = scenes;
        this.feed = feed;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        out.println(count("case_files") + " files, " + count("acts") + " acts");
        List<Feed.Standing> standings = feed.standings();
        standings.forEach(
                s ->
                        out.println(
                                "follower %s: %d s behind, %d parked"
                                        .formatted(s.follower(), s.lagSeconds(), s.parked())));
        return standings.stream().allMatch(s -> s.parked() == 0);
    }

    private long count(String table) {
        return scenes.job(
                jobs -> jobs.sql("select count(*) from cases." + table).query(Long.class).single());
    }
}
