package org.parvis.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.catalogue.Definitions;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.registers.Registers;

/**
 * Reads each text once. Tests install the whole pack again for each small service of theirs, and
 * reading it took longer than what they are about.
 */
class ReadOnceDefinitions extends Definitions {
    private final Map<String, Reading> read = new ConcurrentHashMap<>();

    ReadOnceDefinitions(List<AnswerKind> kinds, Registers registers) {
        super(kinds, registers);
    }

    @Override
    public Reading parse(Path file) {
        try {
            return read.computeIfAbsent(
                    file.getFileName() + "\n" + Files.readString(file), text -> super.parse(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
