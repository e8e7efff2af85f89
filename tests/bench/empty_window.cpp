// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt window can be: what the launch benchmark compares with.
#include <QApplication>
#include <QWidget>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QWidget window;
    window.setWindowTitle(QStringLiteral("Two Hands"));
    window.resize(1280, 860);
    window.show();
    return QApplication::exec();
}
