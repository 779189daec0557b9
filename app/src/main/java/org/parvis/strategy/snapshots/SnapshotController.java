package org.parvis.strategy.snapshots;

import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Strategies;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A figure as it was on a day, at an address that never says anything else. */
@Controller
class SnapshotController {
    private static final JsonMapper JSON = new JsonMapper();

    private final Snapshots snapshots;
    private final Strategies strategies;

    SnapshotController(Snapshots snapshots, Strategies strategies) {
        this.snapshots = snapshots;
        this.strategies = strategies;
    }

    @GetMapping({
        "/fr/barometre/etats/{digest:[0-9a-f]{64}}",
        "/en/barometer/states/{digest:[0-9a-f]{64}}"
    })
    Page show(@PathVariable String digest, Words w) {
        Snapshot snapshot = known(digest);
        JsonNode content = JSON.readTree(snapshot.content());
        String name =
                strategies.all().stream()
                        .flatMap(strategy -> strategy.aims().stream())
                        .filter(aim -> aim.code().equals(snapshot.figure()))
                        .map(aim -> w.typeset(aim.words(w.lang())))
                        .findFirst()
                        .orElse(snapshot.figure());
        var page = new SnapshotPage(w, snapshot, name, content);
        String other = w.lang().equals("fr") ? "en" : "fr";
        return Page.of("strategy/snapshots/snapshot", page)
                .title(w.say("strategy.snapshot.title"))
                .nav("barometer")
                .alternate(Addresses.snapshot(other, digest))
                .forAnybody();
    }

    @GetMapping({
        "/fr/barometre/etats/{digest:[0-9a-f]{64}}.json",
        "/en/barometer/states/{digest:[0-9a-f]{64}}.json"
    })
    ResponseEntity<String> data(@PathVariable String digest) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(known(digest).content());
    }

    private Snapshot known(String digest) {
        return snapshots
                .find(digest)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
