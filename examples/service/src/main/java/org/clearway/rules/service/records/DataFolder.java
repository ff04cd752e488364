package org.clearway.rules.service.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the folder of data before a database does, so that nobody but its owner reads what is in it. One that is there stays as it is. */
@Component
class DataFolder implements BeanPostProcessor {

    private final Path folder;

    DataFolder(Environment environment) {
        folder = Path.of(environment.getProperty("clearway.data", "clearway-data"));
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSource && !Files.exists(folder)) {
            try {
                if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                    Files.createDirectories(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectories(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The folder " + folder + " cannot be made; see the setting clearway.data", e);
            }
        }
        return bean;
    }
}
