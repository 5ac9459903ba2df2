//! A description that is being made up: groups of fields with their YAML, in order.

#![allow(clippy::format_push_string, reason = "a text that is made once reads best as it will look")]

/// A description's groups, each with its fields; a group with one field of no name is a value itself.
#[derive(Clone, Debug)]
pub struct Draft {
    pub kind: &'static str,
    pub id: String,
    groups: Vec<(&'static str, Vec<(String, String)>)>,
}

impl Draft {
    /// A description without groups.
    pub fn new(kind: &'static str, id: String) -> Self {
        Self { kind, id, groups: Vec::new() }
    }

    /// States `group.field`, or a whole `group`, anew or in place of what was there.
    pub fn set(&mut self, path: &'static str, yaml: impl Into<String>) -> &mut Self {
        let (group, field) = path.split_once('.').unwrap_or((path, ""));
        let position = self.groups.iter().position(|(name, _)| *name == group).unwrap_or_else(|| {
            self.groups.push((group, Vec::new()));
            self.groups.len() - 1
        });
        let fields = &mut self.groups[position].1;
        if field.is_empty() {
            fields.clear();
        }
        match fields.iter_mut().find(|(name, _)| name == field) {
            Some((_, value)) => *value = yaml.into(),
            None => fields.push((field.to_owned(), yaml.into())),
        }
        self
    }

    /// Leaves a field or a whole group out.
    pub fn drop(&mut self, path: &str) -> &mut Self {
        match path.split_once('.') {
            Some((group, field)) => {
                for (_, fields) in self.groups.iter_mut().filter(|(name, _)| *name == group) {
                    fields.retain(|(name, _)| name != field);
                }
            }
            None => self.groups.retain(|(name, _)| *name != path),
        }
        self
    }

    /// The YAML of a field.
    pub fn get(&self, path: &str) -> &str {
        let (group, field) = path.split_once('.').unwrap_or((path, ""));
        let fields = self.groups.iter().find(|(name, _)| *name == group).map(|(_, fields)| fields);
        fields.and_then(|fields| fields.iter().find(|(name, _)| name == field)).map_or("", |(_, yaml)| yaml)
    }

    /// The file.
    pub fn yaml(&self) -> String {
        let mut text = format!("kind: {}\nid: {}\n", self.kind, self.id);
        for (group, fields) in &self.groups {
            match fields.as_slice() {
                [(name, yaml)] if name.is_empty() => text.push_str(&format!("{group}: {yaml}\n")),
                [] => text.push_str(&format!("{group}: {{}}\n")),
                fields => {
                    text.push_str(&format!("{group}:\n"));
                    for (field, yaml) in fields {
                        text.push_str(&format!("  {field}: {yaml}\n"));
                    }
                }
            }
        }
        text
    }
}
