// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/helplines.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace twohands::presenters {
namespace {

Helpline lineFrom(const QJsonObject& object) {
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
    return {text("what"), text("name"), text("number"), text("note"), text("status"), text("checkedOn")};
}

}  // namespace

std::vector<HelplineCountry> loadHelplines(const std::filesystem::path& resources) {
    QFile file(QString::fromStdString((resources / "support" / "helplines.json").string()));
    std::vector<HelplineCountry> countries;
    if (!file.open(QIODevice::ReadOnly)) return countries;
    for (const auto& value : QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("countries")).toArray()) {
        HelplineCountry country;
        country.name = value.toObject().value(QStringLiteral("name")).toString();
        for (const auto& line : value.toObject().value(QStringLiteral("lines")).toArray())
            country.lines.push_back(lineFrom(line.toObject()));
        countries.push_back(std::move(country));
    }
    return countries;
}

}  // namespace twohands::presenters
