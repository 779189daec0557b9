package org.parvis.documents;

import java.time.InstantSource;
import java.util.List;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What is held is personal data until it is taken over: what nobody comes back for goes. */
@Component
class HeldData implements HoldsPersonalData {
    private final HeldTable table;
    private final HeldChecks checks;
    private final Scenes scenes;
    private final InstantSource clock;

    HeldData(HeldTable table, HeldChecks checks, Scenes scenes, InstantSource clock) {
        this.table = table;
        this.checks = checks;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Erases uploads that stopped and files whose message never left; how many. */
    int forgetStopped() {
        List<HeldFile> stopped = scenes.job(sql -> table.stopped(sql, clock.instant()));
        stopped.forEach(this::discard);
        return stopped.size();
    }

    private void discard(HeldFile file) {
        scenes.job(
                sql -> {
                    table.delete(sql, file.holder(), file.id());
                    return file;
                });
        checks.eraseBlobs(file);
    }

    @Override
    public String place() {
        return "documents.held";
    }

    @Override
    public String purpose() {
        return "documents.held.purpose";
    }

    @Override
    public String retention() {
        return "documents.held.retention";
    }

    /**
     * What waits for a message about the file; the rest belongs to no case file, it left with its
     * draft when the file was opened.
     */
    @Override
    public void erase(CaseFileId file) {
        scenes.job(sql -> table.labelled(sql, file.id().toString())).forEach(this::discard);
    }
}
