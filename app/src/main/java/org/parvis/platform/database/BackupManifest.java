package org.parvis.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.parvis.platform.PrivateFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, file by file, so that a restore can refuse one that was damaged or changed.
 */
record BackupManifest(
        String format, String at, String postgresql, String from, List<Tree.Copied> files) {
    static final String FORMAT = "parvis-backup-1";
    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(Path folder) throws IOException {
        PrivateFiles.write(
                folder.resolve(NAME),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    static BackupManifest read(Path folder) {
        BackupManifest manifest = JSON.readValue(folder.resolve(NAME), BackupManifest.class);
        if (!FORMAT.equals(manifest.format())) {
            throw new IllegalArgumentException(folder + " is not a backup that this version reads");
        }
        return manifest;
    }
}
