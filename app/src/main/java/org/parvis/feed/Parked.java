package org.parvis.feed;

import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;

/** An act that a follower could not follow, under the name by which it waits. */
record Parked(CaseFileId file, int seq) {
    static Parked of(ActNotice act) {
        return new Parked(act.file(), act.seq());
    }

    static Parked named(String name) {
        String[] parts = name.split("/", 3);
        return new Parked(
                new CaseFileId(new Home(UUID.fromString(parts[0])), UUID.fromString(parts[1])),
                Integer.parseInt(parts[2]));
    }

    String name() {
        return file.home() + "/" + file.id() + "/" + seq;
    }
}
