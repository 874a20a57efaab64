package com.viewra.ui.detail;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// What is in the file, line by line.
final class FactTable extends GridPane {
    FactTable(FileFacts facts) {
        getStyleClass().add("fact-table");
        ColumnConstraints names = new ColumnConstraints(120);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        int row = 0;
        for (FileFacts.Line line : facts.lines()) {
            Label name = new Label(line.name());
            name.getStyleClass().add("fact-name");
            Label value = new Label(line.value());
            value.getStyleClass().add("fact-value");
            value.setWrapText(true);
            addRow(row++, name, value);
        }
    }
}
