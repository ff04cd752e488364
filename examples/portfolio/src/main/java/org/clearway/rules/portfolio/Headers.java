package org.clearway.rules.portfolio;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.clearway.rules.cli.records.RegistrationRequests;

/**
 * Reads the names of the columns of every file before anything is decided.
 *
 * @param requests what rows mean, as far as the options say
 */
record Headers(RowRequests requests) {

    /** What rows mean, with the columns of each file. */
    RowRequests of(List<FileStatus> files) throws IOException {
        if (!requests.format().csv()) {
            return requests;
        }
        Map<String, List<String>> columns = new HashMap<>();
        for (FileStatus file : files) {
            if (file.getLen() > 0) {
                String name = file.getPath().toString();
                RowReader rows = InputFiles.rows(new Chunk(name, 0, file.getLen(), false, 0), true);
                List<String> found = rows.hasNext() ? RowRequests.header(rows.next()) : List.of();
                check(name, found);
                columns.put(name, found);
            }
        }
        return new RowRequests(requests.format(), requests.ruleset(), requests.asOf(), requests.mapping(), columns);
    }

    private void check(String file, List<String> found) {
        if (requests.mapping() == null) {
            new RegistrationRequests(file, found);
        } else {
            requests.mapping().requireColumns(found);
        }
    }
}
